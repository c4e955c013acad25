#!/usr/bin/env bash
# Runs a command on a screen and a session bus of its own, so that it needs no display and disturbs nobody's.
set -euo pipefail
cd "$(dirname "$0")/.."
(($#)) || { echo "usage: scripts/with-display.sh COMMAND [ARGUMENT]..." >&2; exit 2; }

work=$(mktemp -d)
screen_pid=
bus_pid=
finish() {
  [[ -z $bus_pid ]] || kill "$bus_pid" 2>/dev/null || true
  [[ -z $screen_pid ]] || kill "$screen_pid" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# Xvfb picks a free display number itself and writes it once it answers.
mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp -noreset 3>"$work/number" 2>"$work/xvfb.log" &
screen_pid=$!
if ! read -r -t 30 number <"$work/number"; then
  echo "The invisible screen (Xvfb) did not start:" >&2
  cat "$work/xvfb.log" >&2
  exit 1
fi

export DISPLAY=":$number" GDK_BACKEND=x11 LANG=C.UTF-8 TZ=Europe/Stockholm
unset WAYLAND_DISPLAY
# There is no graphics card behind this screen.
export WEBKIT_DISABLE_DMABUF_RENDERER=1 LIBGL_ALWAYS_SOFTWARE=1
export XDG_RUNTIME_DIR="$work/run"
mkdir -m 700 "$XDG_RUNTIME_DIR"

# A bus that starts no services: nothing of a desktop is wanted, and its daemons would outlive the run.
cat >"$work/bus.conf" <<XML
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$work/bus</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
XML
export NO_AT_BRIDGE=1 GTK_USE_PORTAL=0

dbus-daemon --config-file="$work/bus.conf" --nofork --nopidfile 2>"$work/bus.log" &
bus_pid=$!
for _ in {1..100}; do
  [[ -S $work/bus ]] && break
  sleep 0.05
done
[[ -S $work/bus ]] || { echo "The session bus did not start:" >&2; cat "$work/bus.log" >&2; exit 1; }
export DBUS_SESSION_BUS_ADDRESS="unix:path=$work/bus"

"$@"
