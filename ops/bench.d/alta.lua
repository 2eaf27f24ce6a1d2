-- Durable intake: a request of a realistic size, each with an Idempotency-Key of its own. CORRIDA tells runs apart.
dofile(os.getenv("INFORME"))

local hilos = 0
function setup(hilo)
  hilo:set("id", hilos)
  hilos = hilos + 1
end

local corrida = os.getenv("CORRIDA")
local n = 0
local texto = "Solicito copia de los contratos de mantenimiento de luminarias celebrados en 2025, con su monto, su vigencia y "
  .. "el nombre de la empresa, y el numero de luminarias que se cambiaron en cada colonia durante ese periodo. Peticion "

function request()
  n = n + 1
  local llave = string.format("bench-%s-%d-%d", corrida, id, n)
  return wrk.format("POST", "/api/v1/solicitudes",
    { ["content-type"] = "application/json", ["idempotency-key"] = llave },
    '{"tipo":"acceso","modalidad":"electronica","medio":"estrados","texto":"' .. texto .. llave .. '"}')
end
