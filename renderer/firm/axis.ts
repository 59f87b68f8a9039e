/** Round values for the axis of a chart that must show `largest`: 0 and two to five steps of 1, 2 or 5 × a power of ten. */
export const axisOf = (largest: number): { readonly top: number; readonly ticks: readonly number[] } => {
  if (!(largest > 0)) return { top: 1, ticks: [0] };
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [0.2, 0.5, 1, 2, 5].map((one) => one * power).find((one) => largest / one <= 5) ?? power;
  const count = Math.ceil(largest / step - 1e-9);
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, i) => i * step) };
};
