# Shared by the scripts of this folder; to be sourced, not run. Bash.
#
# What a script says to a person is in Spanish and goes to standard error; standard output carries results only.

# shellcheck shell=bash
RAIZ=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Debian packages that building and serving need: headers of the C libraries, and what finds them.
PAQUETES_DE_COMPILAR=(ca-certificates git pkg-config libcurl4-openssl-dev libqrencode-dev libstemmer-dev libsqlite3-dev libpq-dev)
# What the tests need besides.
PAQUETES_DE_PRUEBAS=(python3 python3-venv curl sqlite3 strace procps chromium postgresql)
PAQUETES_DE_MEDIR=(python3 wrk procps)

decir() { printf '%s\n' "$*" >&2; }

fallar() {
  printf 'Error: %s\n' "$*" >&2
  exit 1
}

# Debian packages of the arguments that are not installed, one a line.
faltantes() {
  local paquete
  for paquete in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$paquete" 2>/dev/null)" = installed ] || printf '%s\n' "$paquete"
  done
}

# Installs the packages that are missing, and touches nothing when none is.
instalar() {
  command -v dpkg-query >/dev/null ||
    fallar "este guion instala lo que falta en Debian. En otro sistema instala lo equivalente a: $*"
  local faltan
  mapfile -t faltan < <(faltantes "$@")
  [ "${#faltan[@]}" -gt 0 ] || return 0
  local -a como=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      fallar "faltan paquetes y no hay permisos para instalarlos. Pide a quien administra el equipo: apt-get install ${faltan[*]}"
    como=(sudo)
  fi
  decir "Instalando: ${faltan[*]}"
  como+=(env DEBIAN_FRONTEND=noninteractive)
  "${como[@]}" apt-get -q update >&2 ||
    decir "Aviso: no se pudo actualizar la lista de paquetes; se intenta con la que hay."
  "${como[@]}" apt-get -q install -y --no-install-recommends "${faltan[@]}" >&2 ||
    fallar "apt-get no pudo instalar: ${faltan[*]}. Revisa la conexión del equipo y vuelve a intentarlo."
}

# Leaves a Swift toolchain of the version that Package.swift asks for in PATH.
exigir_swift() {
  local carpeta pedida version
  pedida=$(sed -n '1s|^// *swift-tools-version: *||p' "$RAIZ/Package.swift")
  for carpeta in "" /opt/swift/usr/bin /usr/libexec/swift/bin "$HOME/.local/share/swiftly/bin"; do
    [ -z "$carpeta" ] || PATH="$carpeta:$PATH"
    command -v swift >/dev/null && break
  done
  command -v swift >/dev/null ||
    fallar "falta Swift $pedida o posterior. Instálalo desde https://www.swift.org/install/linux/ y vuelve a intentarlo."
  export PATH
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1)
  [ "$(printf '%s\n%s\n' "$pedida" "$version" | sort -V | head -n 1)" = "$pedida" ] ||
    fallar "hace falta Swift $pedida o posterior y el que hay es ${version:-desconocido}."
}

# Builds the program for use and prints its path. SwiftPM may not build a module again when what another one keeps in
# memory changed (swiftlang/swift-package-manager#10502), and the two then read it at different places: whenever the
# source is another, our modules are built from nothing.
compilar() {
  local carpeta modulo
  carpeta=$(swift build -c release --show-bin-path)
  if [ "$(cat "$carpeta/fuente" 2>/dev/null)" != "$(resumen_de_la_fuente)" ]; then
    for modulo in "$RAIZ"/Sources/*/ "$RAIZ/Migrations/"; do
      modulo=$(basename "$modulo")
      rm -rf "$carpeta/${modulo//-/_}.build" "$carpeta/Modules/${modulo//-/_}".*
    done
  fi
  swift build -c release --product pregunta-leon >&2 || fallar "no se pudo compilar; lo que dijo el compilador está arriba."
  resumen_de_la_fuente >"$carpeta/fuente"
  printf '%s\n' "$carpeta/pregunta-leon"
}

# One line that changes with any file the program is built from, the versions of its dependencies too.
resumen_de_la_fuente() {
  (cd "$RAIZ" && find Package.* Sources Migrations -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
}

# Free TCP ports of 127.0.0.1, as many as asked, one a line.
puertos_libres() {
  python3 - "$1" <<'PY'
import socket, sys
abiertos = [socket.create_server(("127.0.0.1", 0)) for _ in range(int(sys.argv[1]))]
for s in abiertos:
    print(s.getsockname()[1])
PY
}

# Waits until a URL answers 2xx. Arguments: URL, process that must stay alive, seconds.
esperar_url() {
  local url=$1 proceso=$2 limite=$((SECONDS + $3))
  until curl -fsS -o /dev/null --max-time 2 "$url" 2>/dev/null; do
    kill -0 "$proceso" 2>/dev/null || return 1
    [ "$SECONDS" -lt "$limite" ] || return 1
    sleep 0.1
  done
}

# True when the option is among the arguments: tiene --datos "$@"
tiene() {
  local buscada=$1 argumento
  shift
  for argumento in "$@"; do
    case $argumento in "$buscada" | "$buscada"=*) return 0 ;; esac
  done
  return 1
}
