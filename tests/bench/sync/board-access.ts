/** How clients come to one document of a server under load. */
export interface BoardAccess {
  readonly document: string;
  /** The address of its socket, `http://…`. */
  readonly address: string;
  /** The subprotocols to offer, a list for each socket that is opened. */
  readonly offers: readonly (readonly string[])[];
}
