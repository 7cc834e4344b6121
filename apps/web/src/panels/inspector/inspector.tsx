/** Everything about what is selected, field by field. Takes its place at the right of the board. */
export function Inspector() {
  return null;
}
