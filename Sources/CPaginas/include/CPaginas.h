#pragma once
#include <stddef.h>

/// A text file of Sources/Paginas that travels inside the program.
struct archivo_incrustado {
  /// From that folder on: `plantillas/base.mustache`.
  const char *_Nonnull nombre;
  /// UTF-8, ended by a zero.
  const unsigned char *_Nonnull texto;
};

const struct archivo_incrustado *_Nonnull paginas_archivos(void);
size_t paginas_cuantos(void);
