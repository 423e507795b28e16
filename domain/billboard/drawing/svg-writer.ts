import { fileTitle, isDraft, type ArtworkInfo } from './artwork-info'
import { areaOf, type Area, type Drawing, type Group, type Shape } from './commands'
import { decimal } from './decimal'
import { svgPathData } from './path-data'

/**
 * The drawing as an SVG in millimetres: outlines only, nothing from elsewhere, the same bytes for the same drawing. The
 * handle's title is isolated, so that a program which shows it in a Hebrew line keeps it whole.
 */
export function writeSvg(drawing: Drawing, info: ArtworkInfo, area: Area = 'bleed'): string {
  const { xMm, yMm, widthMm, heightMm } = areaOf(drawing, area)
  const [x, y, width, height] = [xMm, yMm, widthMm, heightMm].map((number) => decimal(number))
  const size = `width="${width}mm" height="${height}mm" viewBox="${x} ${y} ${width} ${height}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`,
    `<title>${escaped(fileTitle(drawing, info))}</title>`,
    ...(isDraft(drawing) ? ['<desc>DRAFT: this name is not live. Do not print.</desc>'] : []),
    ...drawing.groups.map(groupElement),
    '</svg>\n',
  ].join('\n')
}

function groupElement({ role, shapes }: Group): string {
  return [`<g data-role="${role}">`, ...shapes.map(shapeElement), '</g>'].join('\n')
}

function shapeElement({ ink, path, rule }: Shape): string {
  const fillRule = rule === 'evenodd' ? ' fill-rule="evenodd"' : ''
  return `<path fill="${ink.rgb}"${fillRule} d="${svgPathData(path, 3)}"/>`
}

/** What XML 1.0 has no place for is left out. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
