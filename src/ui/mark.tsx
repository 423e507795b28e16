/** The product's mark: a board on two posts, with an at sign on it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path fill="#58c2ad" d="M7 22h3.500v9H7zM21.500 22H25v9h-3.500z" />
      <rect x="1" y="2" width="30" height="21.500" rx="3.500" fill="#fffdf8" />
      <rect x="3.200" y="4.200" width="25.600" height="17.100" rx="1.800" fill="#0b5f58" />
      <path
        fill="none"
        stroke="#fffdf8"
        strokeWidth="2.100"
        strokeLinecap="round"
        d="M18.700 10v3.900a1.900 1.900 0 0 0 3.800 0v-1.200a6.500 6.500 0 1 0-2.700 5.300M18.700 12.750a2.700 2.700 0 1 1-5.400 0 2.700 2.700 0 0 1 5.400 0z"
      />
    </svg>
  )
}
