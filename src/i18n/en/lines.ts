export const lines = {
  'lines.title': 'Lines',
  'lines.oneTitle': 'Line',
} as const
