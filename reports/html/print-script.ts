/** The one script that a page which prints itself holds. Its hash lets it run, and nothing else. */
export const PRINT_SCRIPT = "addEventListener('load', () => print());";
export const PRINT_SCRIPT_HASH = 'sha256-jU9MAAT9vbWWAuIru1dmUF6oIRQGTBJx4I6mjdBmv+g=';
