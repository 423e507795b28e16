import { Outlet } from '@tanstack/react-router'

export function DeskLayout() {
  return (
    <main>
      <Outlet />
    </main>
  )
}
