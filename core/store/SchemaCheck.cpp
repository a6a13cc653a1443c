// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Schema.h"

#include <QMap>
#include <QUuid>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

using Objects = QMap<QString, QString>; ///< by name: of which kind and table, and the statement that made it

const QString kObjects =
    u"SELECT name, type || ' ' || tbl_name || ' ' || ifnull(sql, '') FROM sqlite_master"_s;

Objects objectsOf(QSqlQuery &query)
{
    Objects objects;
    while (query.next())
        objects.insert(query.value(0).toString(), query.value(1).toString());
    return objects;
}

Expected<Objects> madeIn(QSqlDatabase &memory, const std::vector<Migration> &migrations)
{
    memory.setDatabaseName(u":memory:"_s);
    if (!memory.open())
        return fail(ErrorCode::DatabaseOpen, memory.lastError().databaseText());
    QSqlQuery query(memory);
    for (const Migration &migration : migrations)
        for (const QString &statement : migration.statements)
            if (!query.exec(statement))
                return fail(Database::errorOf(query.lastError()));
    if (!query.exec(kObjects))
        return fail(Database::errorOf(query.lastError()));
    return objectsOf(query);
}

Expected<Objects> wanted(const std::vector<Migration> &migrations)
{
    const QString name = u"loket-schema-"_s + QUuid::createUuid().toString(QUuid::Id128);
    auto objects = [&] {
        QSqlDatabase memory = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        return madeIn(memory, migrations);
    }();
    QSqlDatabase::removeDatabase(name);
    return objects;
}

} // namespace

Expected<QStringList> schemaDifferences(Database &database, const std::vector<Migration> &migrations)
{
    const auto should = wanted(migrations);
    auto query = database.run(kObjects);
    if (!should || !query)
        return fail(!should ? should.error() : query.error());
    Objects are = objectsOf(*query);
    QStringList names;
    for (auto it = should->begin(); it != should->end(); ++it)
        if (are.take(it.key()) != it.value())
            names << it.key();
    return names + are.keys();
}

} // namespace loket
