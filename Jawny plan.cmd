@echo off
rem Otwiera Jawny plan w przegladarce (Windows: dwa klikniecia).
chcp 65001 >nul
cd /d "%~dp0"
where py >nul 2>nul
if errorlevel 1 (
  echo Potrzebny jest Python 3.11 lub nowszy: https://www.python.org/downloads/
  pause
  exit /b 1
)
py -3 run.py edit %*
if errorlevel 1 pause
