-- Status by folio: a known folio at random in every request. FOLIOS is a file with one a line.
dofile(os.getenv("INFORME"))

local folios = {}
for linea in io.lines(os.getenv("FOLIOS")) do
  folios[#folios + 1] = linea
end
math.randomseed(7)

function request()
  return wrk.format("GET", "/api/v1/folios/" .. folios[math.random(#folios)])
end
