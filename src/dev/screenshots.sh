#!/bin/sh
# Draws assets/screenshots anew with the program's own command: the window and the race in both themes and sizes, each other part in both themes.
set -eu
cd "$(dirname "$0")/../.."
mkdir -p assets/screenshots
# Nobody's own lesson progress in the pictures.
XDG_CONFIG_HOME=$(mktemp -d)
export XDG_CONFIG_HOME
views=$(./gradlab screenshot '?' --out none.png 2>&1 | sed -n 's/.*there are: \([^.]*\)\..*/\1/p' | tr -d ,)
for theme in light dark; do
  for size in 1280x800 1920x1080; do
    for view in window race; do
      ./gradlab screenshot "$view" --theme "$theme" --size "$size" --out "assets/screenshots/$view-$theme-$size.png"
    done
  done
  for view in $views; do
    [ "$view" = window ] || [ "$view" = race ] || ./gradlab screenshot "$view" --theme "$theme" --size 1920x1080 --out "assets/screenshots/$view-$theme.png"
  done
done
