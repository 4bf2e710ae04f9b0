// Imported files as rows of a table; docs/csv-columns.md "Lists".
#pragma once

#include <string>
#include <vector>

#include "model/batch.h"
#include "report/document.h"
#include "report/view.h"

namespace milepost {

/// `1–14`: the numbers of the entries of a file.
std::string entry_numbers(const NewBatch& batch, Language language);

/// When and why it was taken back; empty where it was not.
std::string void_text(const Batch& batch, const View& view);

/// Batches in the order given, those that were taken back paler: the table `batches`.
Table batch_table(const std::vector<Batch>& batches, const View& view);

}  // namespace milepost
