/* The tables of costs between scripts, given once when the kernel is opened; they are never freed and never change. */
#ifndef CAVEAT_COSTS_H
#define CAVEAT_COSTS_H

#include "foreign.h"

/* The table of a script, or NULL. */
const foreign_table *costs_of(int script);

void costs_take(int script, const foreign_table *table);

#endif
