import type { Path } from './commands'
import { decimal } from './decimal'

/** A path as the `d` of an SVG. */
export function svgPathData(path: Path, digits: number): string {
  return path
    .map(([kind, ...numbers]) => kind + numbers.map((number) => decimal(number, digits)).join(' '))
    .join('')
}

const operators = { M: 'm', L: 'l', C: 'c' }

/** A path in the operators of PDF. */
export function pdfPathData(path: Path, digits: number): string {
  return path
    .map((command) => {
      if (command[0] === 'Z') return 'h'
      const [kind, ...numbers] = command
      return `${numbers.map((number) => decimal(number, digits)).join(' ')} ${operators[kind]}`
    })
    .join('\n')
}
