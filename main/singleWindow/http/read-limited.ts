/**
 * Reads a response body of at most `limitBytes` as UTF-8 text; null when it is longer (the rest is not fetched).
 * Content-Length is only a hint, so the bytes themselves are counted.
 */
export const readLimited = async (response: Response, limitBytes: number): Promise<string | null> => {
  const announced = Number(response.headers.get('content-length') ?? '0');
  if (announced > limitBytes) {
    await response.body?.cancel();
    return null;
  }
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let sizeBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    sizeBytes += value.byteLength;
    if (sizeBytes > limitBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
};
