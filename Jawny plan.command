#!/bin/sh
# Otwiera Jawny plan w przeglądarce (macOS: dwa kliknięcia; za pierwszym razem prawy przycisk i „Otwórz”).
cd "$(dirname "$0")" || exit 1
exec python3 run.py edit "$@"
