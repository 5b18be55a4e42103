/* The tables of costs between scripts. */
#include "costs.h"

#include "words.h"

static const foreign_table *tables[SCRIPTS];

const foreign_table *costs_of(int script) { return script > SCRIPT_NONE && script < SCRIPTS ? tables[script] : 0; }

void costs_take(int script, const foreign_table *table) {
    if (script > SCRIPT_NONE && script < SCRIPTS) tables[script] = table;
}
