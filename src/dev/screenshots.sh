#!/bin/sh
# Draws assets/screenshots anew with the program's own command: the window in both themes and sizes, each part in both themes.
set -eu
cd "$(dirname "$0")/../.."
mkdir -p assets/screenshots
# Nobody's own lesson progress in the pictures.
XDG_CONFIG_HOME=$(mktemp -d)
export XDG_CONFIG_HOME
views=$(./gradlab screenshot '?' --out none.png 2>&1 | sed -n 's/.*there are: \([^.]*\)\..*/\1/p' | tr -d ,)
for theme in light dark; do
  for size in 1280x800 1920x1080; do
    ./gradlab screenshot window --theme "$theme" --size "$size" --out "assets/screenshots/window-$theme-$size.png"
  done
  for view in $views; do
    [ "$view" = window ] || ./gradlab screenshot "$view" --theme "$theme" --size 1920x1080 --out "assets/screenshots/$view-$theme.png"
  done
done
