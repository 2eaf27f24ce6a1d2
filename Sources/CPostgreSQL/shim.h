/* libpq 14 or later: pipelines, so that a transaction costs as few round trips as it has answers to look at. */
#ifndef CPOSTGRESQL_SHIM_H
#define CPOSTGRESQL_SHIM_H

#include <libpq-fe.h>
#include <poll.h>

#ifndef LIBPQ_HAS_PIPELINING
#error "libpq 14 or later is needed"
#endif

#endif
