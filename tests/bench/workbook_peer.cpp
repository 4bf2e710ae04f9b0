// The peer of the workbook: libxlsxwriter in its constant-memory mode writes the cells that
// workbook_cells.py took from milepost's own workbook, and nothing else. Without a workbook to
// write it only reads the cells, which takes the time that does not count. Use: scripts/bench
// workbook
#include <xlsxwriter.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

/// Writes one line of the file: the cells of one row, "n:1.5" or "s:text" or nothing, between tabs.
/// Returns the sum of the numbers, so that reading them alone is not left out.
double write_row(lxw_worksheet* sheet, lxw_row_t row, char* cells) {
  double sum = 0;
  lxw_col_t column = 0;
  for (char* next = cells; next != nullptr; ++column) {
    const char* cell = strsep(&next, "\t");
    if (cell[0] == 'n') {
      const double number = std::strtod(cell + 2, nullptr);
      sum += number;
      if (sheet != nullptr) worksheet_write_number(sheet, row, column, number, nullptr);
    } else if (cell[0] == 's' && sheet != nullptr) {
      worksheet_write_string(sheet, row, column, cell + 2, nullptr);
    }
  }
  return sum;
}

}  // namespace

int main(int argc, char** argv) {
  FILE* cells = argc < 2 ? nullptr : std::fopen(argv[1], "r");
  if (cells == nullptr) {
    std::fprintf(stderr, "usage: workbook_peer CELLS [WORKBOOK]\n");
    return 2;
  }
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  lxw_workbook* workbook = argc > 2 ? workbook_new_opt(argv[2], &options) : nullptr;
  lxw_worksheet* sheet = nullptr;
  lxw_row_t row = 0;
  double sum = 0;
  char* line = nullptr;
  std::size_t room = 0;
  for (ssize_t length = 0; (length = getline(&line, &room, cells)) > 0;) {
    line[length - 1] = '\0';
    if (line[0] == '=') {
      if (workbook != nullptr) sheet = workbook_add_worksheet(workbook, line + 1);
      row = 0;
    } else {
      sum += write_row(sheet, row++, line);
    }
  }
  std::free(line);
  std::fclose(cells);
  std::printf("%g\n", sum);
  return workbook == nullptr || workbook_close(workbook) == LXW_NO_ERROR ? 0 : 1;
}
