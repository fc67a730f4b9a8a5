@echo off
rem Otwiera Jawny plan w przegladarce (Windows: dwa klikniecia).
chcp 65001 >nul
rem pushd, nie cd: program moze lezec na dysku sieciowym (\\serwer\folder).
pushd "%~dp0"
if errorlevel 1 (
  echo Nie udalo sie wejsc do folderu programu: "%~dp0"
  pause
  exit /b 1
)
where py >nul 2>nul
if errorlevel 1 (
  echo Potrzebny jest Python 3.11 lub nowszy: https://www.python.org/downloads/
  popd
  pause
  exit /b 1
)
py -3 run.py edit %*
if errorlevel 1 pause
popd
