// A table that is wider than the screen scrolls; so that keys can scroll it, it takes the focus.
addEventListener("load", () => {
  for (const table of document.querySelectorAll(".md-typeset__scrollwrap")) table.tabIndex = 0;
});
