/** The product's mark: a board on two posts, with a line of writing that ends like a handle. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path fill="#58c2ad" d="M7.500 20h3v10h-3zM21.500 20h3v10h-3z" />
      <rect x="1.500" y="4" width="29" height="17" rx="3" fill="#fffdf8" />
      <rect x="3.500" y="6" width="25" height="13" rx="1.500" fill="#0b5f58" />
      <path
        fill="none"
        stroke="#fffdf8"
        strokeWidth="2"
        strokeLinecap="round"
        d="M16.800 9.700v4a1.750 1.750 0 0 0 3.500 0v-1.200a4.300 4.300 0 1 0-1.700 3.420M16.800 12.500a2 2 0 1 1-4 0 2 2 0 0 1 4 0z"
      />
    </svg>
  )
}
