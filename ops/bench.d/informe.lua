-- What every measurement prints when it ends: one line of JSON on standard error. Times in microseconds.

function done(resumen, latencia, _)
  local e = resumen.errors
  io.stderr:write(string.format(
    '{"pedidos":%d,"malos":%d,"rotos":%d,"micros":%d,"p50":%.0f,"p99":%.0f,"max":%.0f}\n',
    resumen.requests, e.status, e.connect + e.read + e.write + e.timeout, resumen.duration,
    latencia:percentile(50), latencia:percentile(99), latencia.max))
end
