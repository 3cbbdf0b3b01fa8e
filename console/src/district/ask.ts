/** What the district's pages ask of the server. Events of `figures` make the answers old. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DistrictPage, Shapes, StatePage } from '#contract/figures.ts'
import { address, ask } from '../ask/ask.ts'

/** The district of so many days, or one department of it. */
export function useDistrict(days: number, department: string | undefined) {
  return useQuery({
    queryKey: ['figures', 'district', days, department],
    queryFn: ({ signal }) => ask<DistrictPage>(address('figures/district', { days, department }), signal),
    placeholderData: keepPreviousData,
  })
}

export function useShapes() {
  return useQuery({
    queryKey: ['shapes'],
    staleTime: 3_600_000,
    queryFn: ({ signal }) => ask<Shapes>(address('figures/shapes'), signal),
  })
}

export function useDistricts(days: number) {
  return useQuery({
    queryKey: ['figures', 'state', days],
    queryFn: ({ signal }) => ask<StatePage>(address('figures/state', { days }), signal),
    placeholderData: keepPreviousData,
  })
}
