// What is printed of times that were taken.
export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};
export const figure = (number) => (Number.isNaN(number) ? "" : number.toFixed(number < 100 ? 1 : 0));
export const spread = (numbers) => (Number.isNaN(numbers[0]) ? "" : `${figure(Math.min(...numbers))} – ${figure(Math.max(...numbers))}`);
// A line of a table: the first cell aligned at its start, the others at their end.
export const line = ([first, ...cells], [width, ...widths]) => console.log(first.padEnd(width) + cells.map((cell, i) => cell.padStart(widths[i])).join(""));
