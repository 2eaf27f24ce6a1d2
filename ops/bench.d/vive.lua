-- The yardstick: the cheapest answer of the same server.
dofile(os.getenv("INFORME"))
