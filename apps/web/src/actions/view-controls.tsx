/** Takes no props: reads the open board from its contexts. */
export function ViewControls() {
  return null;
}
