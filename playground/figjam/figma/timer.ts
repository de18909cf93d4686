import { demand, isNumberFrom } from '../document/check.ts';
import { type MembersOf, method, readOnly } from '../nodes/base/member.ts';
import type { PluginRun } from '../run/plugin-run.ts';

/** `figma.timer`: the board's countdown, in seconds. Kept by this client alone; others do not see it here. */
export class BoardTimer {
  readonly #run: PluginRun;
  #total = 0;
  /** Seconds left when it last stood still. */
  #left = 0;
  #startedAt: number | undefined;
  #alarm: number | undefined;

  constructor(run: PluginRun) {
    this.#run = run;
  }

  readonly members = {
    remaining: readOnly(() => this.#remaining()),
    total: readOnly(() => this.#total),
    state: readOnly((): TimerAPI['state'] => {
      if (this.#startedAt !== undefined) return 'RUNNING';
      return this.#left > 0 ? 'PAUSED' : 'STOPPED';
    }),
    start: method((_on: undefined, [seconds]) => {
      demand(isNumberFrom(1), seconds, 'start');
      const running = this.#startedAt !== undefined || this.#left > 0;
      this.#total = Math.floor(Number(seconds));
      this.#left = this.#total;
      this.#resume(running ? 'timeradjust' : 'timerstart');
    }),
    pause: method(() => {
      if (this.#startedAt === undefined) return;
      this.#left = this.#remaining();
      this.#halt();
      this.#run.events.trigger('timerpause');
    }),
    resume: method(() => {
      if (this.#startedAt === undefined && this.#left > 0) this.#resume('timerresume');
    }),
    stop: method(() => {
      this.#halt();
      this.#left = 0;
      this.#total = 0;
      this.#run.events.trigger('timerstop');
    }),
  } satisfies MembersOf<TimerAPI, undefined>;

  #remaining(): number {
    if (this.#startedAt === undefined) return this.#left;
    return Math.max(0, this.#left - Math.floor((this.#run.board.scheduler.now - this.#startedAt) / 1000));
  }

  #resume(event: string): void {
    this.#halt();
    this.#startedAt = this.#run.board.scheduler.now;
    this.#alarm = this.#run.board.scheduler.plan(() => {
      this.#startedAt = undefined;
      this.#left = 0;
      this.#run.events.trigger('timerdone');
    }, this.#left * 1000);
    this.#run.events.trigger(event);
  }

  #halt(): void {
    this.#startedAt = undefined;
    if (this.#alarm !== undefined) this.#run.board.scheduler.cancel(this.#alarm);
    this.#alarm = undefined;
  }
}
