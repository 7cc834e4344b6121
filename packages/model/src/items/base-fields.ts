import * as v from "valibot";
import { check, choice, hidden, line, prose, tags } from "../field.ts";
import { isId } from "../ids.ts";
import { isOrderKey } from "../order-key.ts";

/** A place or an extent on the board, in board units (pixels at 100 %). */
export type Pair = readonly [number, number];

const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-1e7), v.maxValue(1e7));
const extent = v.pipe(v.number(), v.finite(), v.minValue(8), v.maxValue(100_000));
const optionalId = v.nullable(v.custom<string>(isId));

/** What every item has, whatever its kind. */
export const baseFields = {
  title: line("Title"),
  description: prose("Description"),
  tags: tags("Tags"),
  color: choice("Colour", [
    { value: "auto", label: "By kind" },
    { value: "yellow", label: "Yellow" },
    { value: "orange", label: "Orange" },
    { value: "red", label: "Red" },
    { value: "pink", label: "Pink" },
    { value: "violet", label: "Violet" },
    { value: "blue", label: "Blue" },
    { value: "teal", label: "Teal" },
    { value: "green", label: "Green" },
    { value: "grey", label: "Grey" },
  ]),
  approximate: tags("Approximate figures", {
    help: "Names of the fields on this card whose figures are approximate; the card marks them.",
  }),
  source: line("Source", { help: "Where the facts on this card come from." }),
  author: line("Author"),
  locked: check("Locked"),
  /** Top left corner. One key, so that a move is one write. */
  pos: hidden<Pair>("Place", v.tuple([coordinate, coordinate]), [0, 0]),
  /** Width and height; null means the kind's own size. */
  size: hidden<Pair | null>("Size", v.nullable(v.tuple([extent, extent])), null),
  /** Drawing order: a fractional index, ties broken by id. */
  z: hidden<string>("Order", v.custom<string>(isOrderKey), "a0"),
  /** The section that holds this item. Places stay absolute, so moves of both merge. */
  section: hidden<string | null>("Section", optionalId, null),
};
