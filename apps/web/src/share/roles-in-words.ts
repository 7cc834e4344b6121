import type { Role } from "@throughline/protocol";

/** Each role in a word and in what it may do, for the people who give and receive links. */
export const rolesInWords: Readonly<Record<Role, { readonly name: string; readonly may: string }>> = {
  owner: { name: "Owner", may: "do everything, including deleting the board." },
  facilitator: { name: "Facilitator", may: "change the plan, lead workshops and hand out links." },
  editor: { name: "Editor", may: "change everything on the plan." },
  contributor: {
    name: "Contributor",
    may: "look, comment, vote and propose; the plan itself stays as it is.",
  },
  viewer: { name: "Viewer", may: "look around, search and export; nothing can be changed." },
};
