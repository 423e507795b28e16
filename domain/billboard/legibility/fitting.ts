/** How much of the safe width the longest line may take (billboard.md 2.2, F10). */
export const widthFill = 0.9

/** F10: the capital height that fits. `capsWide` is the text's width for each unit of capital height. */
export function capHeightThatFitsMm(safeWidthMm: number, capsWide: number): number {
  return (widthFill * safeWidthMm) / capsWide
}

/** F10: how many characters fit at this height; `capsPerCharacter` is the average of the font. */
export function charactersThatFit(
  safeWidthMm: number,
  capHeightMm: number,
  capsPerCharacter: number,
): number {
  return Math.floor((widthFill * safeWidthMm) / (capsPerCharacter * capHeightMm))
}
