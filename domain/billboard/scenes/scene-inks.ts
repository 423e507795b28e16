import type { Colour } from '../contrast'
import { atNight } from '../night'

const byDay = {
  skyHigh: '#BFDDF2',
  skyLow: '#F3F6F1',
  cloud: '#FFFFFF',
  farHill: '#B5CBC4',
  hill: '#93B59B',
  field: '#7FA67F',
  fieldNear: '#6B9470',
  tree: '#5A8767',
  treeDark: '#4A7458',
  trunk: '#7A6553',
  road: '#6C7378',
  roadNear: '#585F64',
  paint: '#F4F1E6',
  pavement: '#CBC9C2',
  pavementNear: '#B7B5AE',
  kerb: '#9D9B95',
  houseA: '#E4D9C8',
  houseB: '#D5DADC',
  houseC: '#E6CFC0',
  pane: '#A9C0CC',
  brick: '#B98A74',
  mortar: '#AB7C67',
  plinth: '#8C8780',
  frame: '#3C444A',
  frameLight: '#DADFE2',
  steel: '#8B949A',
  glass: '#C7DCE2',
  glassDark: '#9DB6C0',
  wood: '#C79F77',
  woodDark: '#B38A62',
  awning: '#2F7D6B',
  awningLight: '#F5F3EA',
  wall: '#ECE8E1',
  wallLow: '#DDD8CF',
  floor: '#C9BCA9',
  floorNear: '#B9AB96',
  body: '#F2F3F3',
  bodyShade: '#D4D8DA',
  tyre: '#2B2F33',
  shade: '#8F938F',
  paper: '#FFFFFF',
  quiet: '#D9DDE0',
  backdropHigh: '#E7ECEA',
  backdropLow: '#C8D3CF',
  lamp: '#F6EFD2',
  shopWindow: '#DCE3DF',
} as const satisfies Record<string, Colour>

/** What a colour is for; its light follows from it. */
export type SceneInk = keyof typeof byDay

export type Light = 'day' | 'night'

/** What shines by itself at night keeps its light; lit windows are warm. */
const shining: Partial<Record<SceneInk, Colour>> = {
  lamp: '#FFE9B0',
  pane: '#6E6344',
  shopWindow: '#C9AE74',
  paper: '#FFFFFF',
  quiet: '#D9DDE0',
}

/** The surroundings keep 8 % of their light at night (billboard.md 5.3). */
export function sceneColour(ink: SceneInk, light: Light): Colour {
  if (light === 'day') return byDay[ink]
  return shining[ink] ?? atNight(byDay[ink])
}
