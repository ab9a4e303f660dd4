/** Relative path data: rounded so that errors do not add up, with as few signs as SVG allows. */
export class Trail {
  d = '';
  private x = 0;
  private y = 0;
  constructor(private readonly grain: number) {}
  start(x: number, y: number): void {
    this.x = Math.round(x / this.grain);
    this.y = Math.round(y / this.grain);
    this.d += `M${this.text(this.x)} ${this.text(this.y)}`;
  }
  bend(cx: number, cy: number, x: number, y: number): void {
    this.d += 'q';
    this.step(cx, cy, true);
    const c = this.d;
    this.d = `${c} `;
    this.step(x, y, false);
  }
  line(x: number, y: number): void {
    this.d += 'l';
    this.step(x, y, false);
  }
  private step(x: number, y: number, isControl: boolean): void {
    const nx = Math.round(x / this.grain),
      ny = Math.round(y / this.grain),
      dx = this.text(nx - this.x),
      dy = this.text(ny - this.y);
    this.d += dx + (dy.startsWith('-') ? dy : ` ${dy}`);
    if (isControl) return;
    this.x = nx;
    this.y = ny;
  }
  private text(v: number): string {
    if (this.grain === 1) return String(v);
    const whole = Math.trunc(v / 10),
      tenth = Math.abs(v % 10);
    return `${v < 0 ? '-' : ''}${whole === 0 && tenth ? '' : Math.abs(whole)}${tenth ? `.${tenth}` : ''}`;
  }
}
