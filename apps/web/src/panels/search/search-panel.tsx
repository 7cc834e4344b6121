/** Finds cards by their words and moves the view from one to the next. */
export function SearchPanel() {
  return null;
}
