/** Takes no props: reads the open board from its contexts. */
export function SelectionBar() {
  return null;
}
