// Formulas as text: `40.0% − 50.0%`. What four decimals do not hold stands as a fraction, so that a
// reader can compute everything again.
#pragma once

#include <string>

#include "assess/formula.h"
#include "report/view.h"

namespace milepost {

/// A formula in the digits of the view: people get thousands separators in English, programs none.
std::string formula_text(const Formula& formula, const View& view);

/// A number of a quantity without its unit; a share with its percent sign. A fraction in lowest
/// terms where four decimals do not hold it.
std::string exact_text(const Ratio& value, Quantity quantity, const View& view);

/// Whether four decimals hold what is shown of the number.
bool is_exact_decimal(const Ratio& value, Quantity quantity);

/// The number as it is shown: 40 for a share of 0.4.
Ratio scaled(const Ratio& value, Quantity quantity);

}  // namespace milepost
