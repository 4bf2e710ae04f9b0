// The functions of libxlsxwriter. They are looked up when a workbook is begun: the library brings
// libcrypto along, and loading both for every command would take longer than most commands do.
#pragma once

#include <xlsxwriter.h>

namespace milepost::xlsx {

/// Throws Error where the library is not there.
class Library {
  void* const handle_ = open();

  static void* open();
  void* address_of(const char* name) const;

 public:
#define MILEPOST_IMPORT(name)                                         \
  decltype(::name)* const name = reinterpret_cast<decltype(::name)*>( \
      address_of(#name))  // NOLINT(bugprone-macro-parentheses)

  MILEPOST_IMPORT(lxw_strerror);
  MILEPOST_IMPORT(lxw_rowcol_to_cell);
  MILEPOST_IMPORT(lxw_workbook_free);
  MILEPOST_IMPORT(workbook_new_opt);
  MILEPOST_IMPORT(workbook_close);
  MILEPOST_IMPORT(workbook_add_worksheet);
  MILEPOST_IMPORT(workbook_add_format);
  MILEPOST_IMPORT(workbook_add_chart);
  MILEPOST_IMPORT(workbook_set_properties);

  MILEPOST_IMPORT(worksheet_write_number);
  MILEPOST_IMPORT(worksheet_write_string);
  MILEPOST_IMPORT(worksheet_write_blank);
  MILEPOST_IMPORT(worksheet_write_formula_num);
  MILEPOST_IMPORT(worksheet_write_formula_str);
  MILEPOST_IMPORT(worksheet_write_url_opt);
  MILEPOST_IMPORT(worksheet_merge_range);
  MILEPOST_IMPORT(worksheet_set_row);
  MILEPOST_IMPORT(worksheet_set_column);
  MILEPOST_IMPORT(worksheet_freeze_panes);
  MILEPOST_IMPORT(worksheet_autofilter);
  MILEPOST_IMPORT(worksheet_conditional_format_range);
  MILEPOST_IMPORT(worksheet_ignore_errors);
  MILEPOST_IMPORT(worksheet_insert_chart_opt);
  MILEPOST_IMPORT(worksheet_gridlines);
  MILEPOST_IMPORT(worksheet_set_tab_color);
  MILEPOST_IMPORT(worksheet_set_landscape);
  MILEPOST_IMPORT(worksheet_set_paper);
  MILEPOST_IMPORT(worksheet_set_margins);
  MILEPOST_IMPORT(worksheet_fit_to_pages);
  MILEPOST_IMPORT(worksheet_repeat_rows);
  MILEPOST_IMPORT(worksheet_repeat_columns);
  MILEPOST_IMPORT(worksheet_set_header);
  MILEPOST_IMPORT(worksheet_set_footer);
  MILEPOST_IMPORT(worksheet_data_validation_cell);
  MILEPOST_IMPORT(worksheet_data_validation_range);
  MILEPOST_IMPORT(worksheet_print_area);
  MILEPOST_IMPORT(worksheet_write_rich_string);
  MILEPOST_IMPORT(worksheet_protect);
  MILEPOST_IMPORT(worksheet_hide);

  MILEPOST_IMPORT(format_set_font_name);
  MILEPOST_IMPORT(format_set_font_size);
  MILEPOST_IMPORT(format_set_font_color);
  MILEPOST_IMPORT(format_set_bold);
  MILEPOST_IMPORT(format_set_underline);
  MILEPOST_IMPORT(format_set_num_format);
  MILEPOST_IMPORT(format_set_align);
  MILEPOST_IMPORT(format_set_text_wrap);
  MILEPOST_IMPORT(format_set_indent);
  MILEPOST_IMPORT(format_set_bg_color);
  MILEPOST_IMPORT(format_set_border);
  MILEPOST_IMPORT(format_set_border_color);
  MILEPOST_IMPORT(format_set_unlocked);

  MILEPOST_IMPORT(chart_add_series);
  MILEPOST_IMPORT(chart_series_set_categories);
  MILEPOST_IMPORT(chart_series_set_values);
  MILEPOST_IMPORT(chart_series_set_name_range);
  MILEPOST_IMPORT(chart_series_set_points);
  MILEPOST_IMPORT(chart_series_set_line);
  MILEPOST_IMPORT(chart_series_set_fill);
  MILEPOST_IMPORT(chart_series_set_marker_type);
  MILEPOST_IMPORT(chart_series_set_marker_size);
  MILEPOST_IMPORT(chart_series_set_marker_line);
  MILEPOST_IMPORT(chart_series_set_marker_fill);
  MILEPOST_IMPORT(chart_series_set_labels);
  MILEPOST_IMPORT(chart_series_set_labels_font);
  MILEPOST_IMPORT(chart_axis_off);
  MILEPOST_IMPORT(chart_axis_set_reverse);
  MILEPOST_IMPORT(chart_axis_set_min);
  MILEPOST_IMPORT(chart_axis_set_max);
  MILEPOST_IMPORT(chart_axis_set_major_unit);
  MILEPOST_IMPORT(chart_axis_set_num_font);
  MILEPOST_IMPORT(chart_axis_set_num_format);
  MILEPOST_IMPORT(chart_axis_set_line);
  MILEPOST_IMPORT(chart_axis_set_major_tick_mark);
  MILEPOST_IMPORT(chart_axis_major_gridlines_set_visible);
  MILEPOST_IMPORT(chart_axis_major_gridlines_set_line);
  MILEPOST_IMPORT(chart_title_off);
  MILEPOST_IMPORT(chart_legend_set_position);
  MILEPOST_IMPORT(chart_legend_set_font);
  MILEPOST_IMPORT(chart_chartarea_set_line);
  MILEPOST_IMPORT(chart_set_series_gap);
  MILEPOST_IMPORT(chart_show_blanks_as);

#undef MILEPOST_IMPORT
};

}  // namespace milepost::xlsx
