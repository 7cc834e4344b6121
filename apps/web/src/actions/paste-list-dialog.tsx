/** Takes no props: reads the open board from its contexts. */
export function PasteListDialog() {
  return null;
}
