/** The board as an exact table and outline. Takes its place at the bottom of the board. */
export function Register() {
  return null;
}
