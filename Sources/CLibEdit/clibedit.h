/* Debian's libedit (libedit-dev): line editing and history for the REPL.
**
** Swift cannot call variadic C functions such as el_set and history; each use of one is a small function here. */
#ifndef CLIBEDIT_H
#define CLIBEDIT_H

#include <histedit.h>
#include <stdio.h>

typedef char *(*kedit_prompt) (EditLine *);
typedef unsigned char (*kedit_key) (EditLine *, int);

/* Makes an editor on the program's own terminal; Swift does not see stdin as safe. */
static inline EditLine *kedit_open (const char *program) { return el_init(program, stdin, stdout, stderr); }

/* Keeps a pointer for the callbacks. */
static inline void kedit_set_owner (EditLine *e, void *owner) { el_set(e, EL_CLIENTDATA, owner); }

static inline void *kedit_owner (EditLine *e) {
  void *owner = NULL;
  el_get(e, EL_CLIENTDATA, &owner);
  return owner;
}

/* Sets what gives the prompt; '\1' stands around what takes no column. */
static inline void kedit_set_prompt (EditLine *e, kedit_prompt prompt) { el_set(e, EL_PROMPT_ESC, prompt, '\1'); }

/* Uses Emacs' keys, follows the window's size, and comes back whole from being stopped. */
static inline void kedit_set_manners (EditLine *e) {
  el_set(e, EL_EDITOR, "emacs");
  el_set(e, EL_SIGNAL, 1);
}

/* Makes a key call a function instead of what it does otherwise. */
static inline void kedit_bind (EditLine *e, const char *key, const char *name, const char *meaning, kedit_key f) {
  el_set(e, EL_ADDFN, name, meaning, f);
  el_set(e, EL_BIND, key, name, NULL);
}

/* Makes Ctrl-C and Ctrl-Z keys while a line is edited, instead of signals. */
static inline void kedit_take_signal_keys (EditLine *e) { el_set(e, EL_SETTY, "-d", "-isig", NULL); }

/* Has the arrow keys and the search go through a history. */
static inline void kedit_use_history (EditLine *e, History *h) { el_set(e, EL_HIST, history, h); }

/* Keeps at most so many entries, the same one never twice in a row. */
static inline int kedit_history_bound (History *h, int entries) {
  HistEvent event;
  history(h, &event, H_SETUNIQUE, 1);
  return history(h, &event, H_SETSIZE, entries);
}

static inline int kedit_history_add (History *h, const char *line) {
  HistEvent event;
  return history(h, &event, H_ENTER, line);
}

static inline int kedit_history_load (History *h, const char *path) {
  HistEvent event;
  return history(h, &event, H_LOAD, path);
}

static inline int kedit_history_save (History *h, FILE *file) {
  HistEvent event;
  return history(h, &event, H_SAVE_FP, file);
}

#endif
