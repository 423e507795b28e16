export async function linesPage() {
  return {}
}
