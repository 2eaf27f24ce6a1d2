#include "CPaginas.h"

// Embedding is of C23; the language this is built with calls it an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

// One entry a file, in the order of their names; a test tells when one is missing. As arrays in Swift, which is what
// SwiftPM's own embedding makes, each byte is an expression, and they took more than a quarter of what the optimiser
// spent on the pages.
static const struct archivo_incrustado archivos[] = {
    {"estatico/estilo.css", (const unsigned char[]){
#embed "../Paginas/estatico/estilo.css" suffix(, 0)
    }},
    {"estatico/icono.svg", (const unsigned char[]){
#embed "../Paginas/estatico/icono.svg" suffix(, 0)
    }},
    {"plantillas/acuse.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/acuse.mustache" suffix(, 0)
    }},
    {"plantillas/advertencias.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/advertencias.mustache" suffix(, 0)
    }},
    {"plantillas/asesoria.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/asesoria.mustache" suffix(, 0)
    }},
    {"plantillas/asesoria_nueva.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/asesoria_nueva.mustache" suffix(, 0)
    }},
    {"plantillas/base.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/base.mustache" suffix(, 0)
    }},
    {"plantillas/buscar.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/buscar.mustache" suffix(, 0)
    }},
    {"plantillas/campo.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/campo.mustache" suffix(, 0)
    }},
    {"plantillas/caso.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/caso.mustache" suffix(, 0)
    }},
    {"plantillas/casos.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/casos.mustache" suffix(, 0)
    }},
    {"plantillas/cierre.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/cierre.mustache" suffix(, 0)
    }},
    {"plantillas/dependencia.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/dependencia.mustache" suffix(, 0)
    }},
    {"plantillas/directorio.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/directorio.mustache" suffix(, 0)
    }},
    {"plantillas/entrar.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/entrar.mustache" suffix(, 0)
    }},
    {"plantillas/error.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/error.mustache" suffix(, 0)
    }},
    {"plantillas/filtro.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/filtro.mustache" suffix(, 0)
    }},
    {"plantillas/folio.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/folio.mustache" suffix(, 0)
    }},
    {"plantillas/forma.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/forma.mustache" suffix(, 0)
    }},
    {"plantillas/historia.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/historia.mustache" suffix(, 0)
    }},
    {"plantillas/inicio.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/inicio.mustache" suffix(, 0)
    }},
    {"plantillas/intervencion.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/intervencion.mustache" suffix(, 0)
    }},
    {"plantillas/intervenciones.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/intervenciones.mustache" suffix(, 0)
    }},
    {"plantillas/nueva.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/nueva.mustache" suffix(, 0)
    }},
    {"plantillas/panel.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/panel.mustache" suffix(, 0)
    }},
    {"plantillas/plazo.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/plazo.mustache" suffix(, 0)
    }},
    {"plantillas/plazos.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/plazos.mustache" suffix(, 0)
    }},
    {"plantillas/publicado.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/publicado.mustache" suffix(, 0)
    }},
    {"plantillas/registro.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/registro.mustache" suffix(, 0)
    }},
    {"plantillas/salir.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/salir.mustache" suffix(, 0)
    }},
    {"plantillas/sentidos.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/sentidos.mustache" suffix(, 0)
    }},
    {"plantillas/sin_aviso.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/sin_aviso.mustache" suffix(, 0)
    }},
    {"plantillas/solicitar.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/solicitar.mustache" suffix(, 0)
    }},
    {"plantillas/sugerencias.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/sugerencias.mustache" suffix(, 0)
    }},
    {"plantillas/trabajos.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/trabajos.mustache" suffix(, 0)
    }},
    {"plantillas/turnos.mustache", (const unsigned char[]){
#embed "../Paginas/plantillas/turnos.mustache" suffix(, 0)
    }},
};

const struct archivo_incrustado *paginas_archivos(void) { return archivos; }
size_t paginas_cuantos(void) { return sizeof archivos / sizeof archivos[0]; }
