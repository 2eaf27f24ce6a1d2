#!/usr/bin/env bash
# Durable before the reply: traces a running service through one intake and checks that, between the last write to the
# database's WAL and the first byte of the 201, the WAL was synced; and that the writing connection has synchronous = 2.
#
#   Tests/Faults/fsync.sh [path of pregunta-leon]
set -euo pipefail
. "$(dirname "$0")/../../ops/lib.sh"
programa=$(readlink -f "${1:-${PREGUNTA_LEON_PROGRAMA:-$RAIZ/.build/debug/pregunta-leon}}")
[ -x "$programa" ] || fallar "falta $programa"
instalar strace curl python3

carpeta=$(mktemp -d)
servicio= rastreo=
terminar() {
  [ -z "$rastreo" ] || kill "$rastreo" 2>/dev/null || true
  [ -z "$servicio" ] || kill "$servicio" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$carpeta"
}
trap terminar EXIT

mapfile -t puertos < <(puertos_libres 2)
cp -R "$RAIZ/Config" "$carpeta/Config"
sed -i -e "s|^llaves:.*|llaves: $carpeta/llaves|" "$carpeta/Config/servicio.yaml"
cd "$carpeta"
"$programa" serve --config Config --datos datos --puerto "${puertos[0]}" --puerto-interno "${puertos[1]}" --sin-trabajos \
  >bitacora.txt 2>&1 &
servicio=$!
esperar_url "http://127.0.0.1:${puertos[0]}/readyz" "$servicio" 60 || fallar "el servicio no arrancó: $(tail -n 20 bitacora.txt)"

alta() {
  curl -fsS -o /dev/null -X POST "http://127.0.0.1:${puertos[0]}/api/v1/solicitudes" -H 'content-type: application/json' \
    -H "idempotency-key: $(cat /proc/sys/kernel/random/uuid)" -d '{"tipo":"acceso","texto":"¿Se guardó?","modalidad":"electronica","medio":"estrados"}'
}
alta

strace -f -y -s 16 -o rastro.txt -p "$servicio" \
  -e trace=write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync 2>strace.txt &
rastreo=$!
for _ in $(seq 100); do grep -q attached strace.txt && break || sleep 0.05; done
for _ in 1 2 3 4 5; do alta; done
kill -INT "$rastreo"
wait "$rastreo" 2>/dev/null || true
rastreo=

# The order of strace's lines is the order in which the calls ended ("resumed" ends an interrupted line).
awk '
  function llamada(linea) { return match(linea, /(fsync|fdatasync|pwrite64|pwritev|write|writev|sendto|sendmsg)[ (]/) ? substr(linea, RSTART, RLENGTH - 1) : "" }
  {
    hilo = $1
    if ($0 ~ /<unfinished \.\.\.>/) { pendiente[hilo] = $0 }
    if ($0 ~ /resumed>/) { linea = pendiente[hilo] " " $0; acaba = 1 } else { linea = $0; acaba = ($0 !~ /unfinished/) }
    nombre = llamada(linea)
    wal = linea ~ /casos\.sqlite-wal/
    if (nombre ~ /^(pwrite64|pwritev|write|writev)$/ && wal && !($0 ~ /resumed>/)) { sin_sincronizar = 1; escrituras++ }
    if (nombre ~ /^f(data)?sync$/ && wal && acaba && linea ~ /= 0$/) { sin_sincronizar = 0; sincronizadas++ }
    if (linea ~ /HTTP\/1\.1 201/ && !($0 ~ /resumed>/)) { respuestas++; if (sin_sincronizar || sincronizadas < respuestas) antes++ }
  }
  END {
    printf "escrituras al WAL: %d; sincronizaciones: %d; respuestas 201: %d; antes de sincronizar: %d\n", escrituras, sincronizadas, respuestas, antes
    exit !(escrituras > 0 && respuestas == 5 && sincronizadas >= 5 && antes == 0)
  }' rastro.txt || {
  grep -E 'casos\.sqlite-wal|HTTP/1\.1 201' rastro.txt | tail -n 40 >&2
  fallar "una respuesta salió antes de que el disco confirmara"
}

# What the running service says of its writing connection.
if curl -fsS "http://127.0.0.1:${puertos[1]}/diagnostico" -o diagnostico.json 2>/dev/null; then
  grep -Eq '"synchronous" *: *2\b' diagnostico.json || fallar "el diagnóstico no dice synchronous = 2: $(cat diagnostico.json)"
else
  grep -Eqi 'synchronous[" ]*[=:] *"?(2|FULL)\b' bitacora.txt || fallar "ni /diagnostico ni la bitácora dicen synchronous = 2"
fi
echo "PRAGMA synchronous = 2 en la conexión que escribe"
