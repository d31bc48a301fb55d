#!/usr/bin/env bash
# Sets up what Qawl needs and is missing: uv (in .tools, never in the system's Python), Qt's system libraries.
#   setup.sh        sets up
#   setup.sh run    sets up, then opens the window; without a display, runs the tour on a virtual one
#   setup.sh tour   the tour, on a virtual display where there is none
set -euo pipefail
cd "$(dirname "$0")"
UV=${UV:-$(command -v uv || echo .tools/bin/uv)}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi
}

# Debian and Ubuntu packages by what is looked for; an apt that can't be used leaves one sentence.
install_packages() {
  if command -v apt-get >/dev/null && as_root true; then
    as_root env DEBIAN_FRONTEND=noninteractive sh -c \
      "apt-get update -qq && apt-get install -y -qq --no-install-recommends $*" >.tools/apt.log 2>&1 && return
  fi
  echo "Qawl needs system packages that can't be installed from here. Please install: $*" >&2
  exit 1
}

libraries() {
  local have missing=() name package
  have=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null || true)
  while read -r name package; do
    case "$have" in *"$name"*) ;; *) missing+=("$package") ;; esac
  done <<'LIST'
libGL.so.1 libgl1
libEGL.so.1 libegl1
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
libdbus-1.so.3 libdbus-1-3
libxkbcommon.so.0 libxkbcommon0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-shape.so.0 libxcb-shape0
LIST
  if [ ${#missing[@]} -gt 0 ]; then install_packages "${missing[@]}"; fi
}

display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; }

tour() {
  if display; then exec "$UV" run --frozen main.py tour build/tour; fi
  command -v Xvfb >/dev/null || install_packages xvfb
  command -v xauth >/dev/null || install_packages xauth
  exec xvfb-run -a -s "-screen 0 1366x768x24" "$UV" run --frozen main.py tour build/tour
}

mkdir -p .tools
if [ "$(uname)" = Linux ]; then libraries; fi
if ! command -v "$UV" >/dev/null; then
  python3 -m venv .tools
  .tools/bin/pip install --quiet --disable-pip-version-check 'uv>=0.5,<1'
fi
"$UV" sync --frozen --quiet

case "${1:-}" in
  run) if [ "$(uname)" != Linux ] || display; then exec "$UV" run --frozen main.py; else tour; fi ;;
  tour) tour ;;
esac
