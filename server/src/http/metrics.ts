/** What the doors count, for Prometheus. Circuits and waiting messages are read when somebody asks. */
import { Counter, Gauge, Histogram } from 'prom-client'
import type { HttpHouse } from './house.ts'

export interface DoorMetrics {
  readonly stored: Counter<'channel'>
  readonly refused: Counter<'channel' | 'why'>
  readonly durations: Histogram<'method' | 'route' | 'status'>
}

type Circuit = Awaited<ReturnType<HttpHouse['outbox']['circuits']>>[number]

/** Registers the counts of the doors in the house's registry. */
export function doorMetrics({ metrics, outbox }: Pick<HttpHouse, 'metrics' | 'outbox'>): DoorMetrics {
  const registers = [metrics]
  circuitGauge('nivaran_outbox_waiting', 'Messages that wait to be sent', ({ waiting }) => waiting)
  circuitGauge('nivaran_circuit_open', '1 while nothing is sent through this account', ({ open }) =>
    open ? 1 : 0,
  )

  function circuitGauge(name: string, help: string, measure: (circuit: Circuit) => number): void {
    new Gauge({
      name,
      help,
      labelNames: ['account'],
      registers,
      async collect() {
        // Without a database there is nothing to tell here, but the rest is still counted.
        const circuits = await outbox.circuits().catch(() => [])
        this.reset()
        for (const circuit of circuits) this.set({ account: circuit.account }, measure(circuit))
      },
    })
  }
  return {
    stored: new Counter({
      name: 'nivaran_envelopes_stored_total',
      help: 'Deliveries made durable before they were acknowledged',
      labelNames: ['channel'],
      registers,
    }),
    refused: new Counter({
      name: 'nivaran_envelopes_refused_total',
      help: 'Deliveries not acknowledged',
      labelNames: ['channel', 'why'],
      registers,
    }),
    durations: new Histogram({
      name: 'nivaran_http_duration_seconds',
      help: 'Time from request to answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
  }
}
