import { readFileSync } from 'node:fs'
import { harfbuzzTypeface } from '../../src/features/billboard/drawing/harfbuzz-typeface.ts'

function heebo(weight: string): ReturnType<typeof harfbuzzTypeface> {
  const file = `../../node_modules/@expo-google-fonts/heebo/${weight}/Heebo_${weight}.ttf`
  return harfbuzzTypeface(`Heebo ${weight}`, readFileSync(new URL(file, import.meta.url)))
}

/** The typefaces of the studio, read from the package. */
export const regular = heebo('400Regular')
export const bold = heebo('700Bold')
export const heeboBlack = heebo('900Black')
