import { MantineProvider, Button, Select } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
it('renders', () => {
  render(
    <MantineProvider>
      <Button>Go</Button>
      <Select data={['a']} label="L" />
    </MantineProvider>,
  )
  expect(screen.getByRole('button', { name: 'Go' })).toBeVisible()
})
it.fails('warns about keys', () => {
  expect(1).toBe(1)
  render(<MantineProvider>{[<b />, <i />]}</MantineProvider>)
})
it.fails('asserts nothing', () => {})
