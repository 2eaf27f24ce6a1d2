-- Durable intake: a request of a realistic size, each with an Idempotency-Key of its own. CORRIDA tells runs apart.
dofile(os.getenv("INFORME"))

local hilos = 0
function setup(hilo)
  hilo:set("id", hilos)
  hilos = hilos + 1
end

local corrida = os.getenv("CORRIDA")
local n = 0

function init()
  math.randomseed(os.time() + id * 7919)
end

-- The service refuses an anonymous key that somebody else could guess.
local function azar()
  local partes = {}
  for i = 1, 4 do partes[i] = string.format("%08x", math.random(0, 0x7fffffff)) end
  return table.concat(partes)
end
local texto = "Solicito copia de los contratos de mantenimiento de luminarias celebrados en 2025, con su monto, su vigencia y "
  .. "el nombre de la empresa, y el numero de luminarias que se cambiaron en cada colonia durante ese periodo. Peticion "

function request()
  n = n + 1
  local llave = string.format("bench-%s-%d-%d-%s", corrida, id, n, azar())
  return wrk.format("POST", "/api/v1/solicitudes",
    { ["content-type"] = "application/json", ["idempotency-key"] = llave },
    '{"tipo":"acceso","modalidad":"electronica","medio":"estrados","texto":"' .. texto .. llave .. '"}')
end
