/** A short name for a technology from its name: "Larm för trygghet" gives "larm-for-trygghet". */
export function proposedId(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
}
