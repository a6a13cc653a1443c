// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace loket::words {

/// The toolkit's own texts in Indonesian: buttons, file dialog, print dialog, menus of fields. Qt has no
/// Indonesian catalogue of its own (qtbase_id); a text that is not in our table stays English.
class QtTexts final : public QTranslator
{
public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace loket::words
